
// A Form's entry ids stand in nothing but a link with answers chosen: one is made for each question, and the answer put back to the word of the setting.
function logLink(form) {
  const entries = PLAN.questions.filter(function (question) { return question.word; }).map(function (question) {
    const titles = question.titles || [question.title];
    const item = choosers(form).filter(function (one) { return titles.indexOf(one.getTitle().trim()) >= 0; })[0];
    if (!item) {
      return null;
    }

    const url = form.createResponse().withItemResponse(asChooser(item).createResponse(question.choices[0])).toPrefilledUrl();
    return url.match(/entry\.\d+/)[0] + '=' + question.word;
  });
  if (entries.every(function (entry) { return entry; })) {
    Logger.log('ลิงก์ที่เลือกอำเภอและเดือนไว้แล้ว สำหรับหมวด form ของไฟล์ภารกิจ: link: "' + form.getPublishedUrl() + '?usp=pp_url&' + entries.join('&') + '"');
  }
}

function choosers(form) {
  return form.getItems(FormApp.ItemType.LIST).concat(form.getItems(FormApp.ItemType.MULTIPLE_CHOICE));
}

function asChooser(item) {
  return item.getType() === FormApp.ItemType.LIST ? item.asListItem() : item.asMultipleChoiceItem();
}
