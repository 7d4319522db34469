/**
 * __COMMENT__: เปลี่ยนรายการเดือนและอำเภอให้เป็นปัจจุบัน
 *
 * วิธีใช้
 *   1. เปิด https://script.google.com ด้วยบัญชีของสำนักงาน กด "โครงการใหม่" แล้ววางข้อความทั้งหมดนี้แทนของเดิม
 *   2. เลือกฟังก์ชัน renewForm แล้วกด "เรียกใช้" ครั้งแรก Google จะขออนุญาตให้สคริปต์แก้แบบฟอร์ม
 * แบบฟอร์ม ลิงก์ คำถาม และคำตอบที่มีอยู่ไม่เปลี่ยน เปลี่ยนเฉพาะตัวเลือก เรียกซ้ำได้
 *
 * Renews the choices of an existing form; its link, questions and answers stay.
 */
const PLAN = __PLAN__;

function renewForm() {
  const url = PLAN.form || SpreadsheetApp.openById(PLAN.spreadsheet).getFormUrl();
  if (!url) {
    throw new Error('ชีตนี้ไม่ได้เชื่อมกับแบบฟอร์ม ให้พิมพ์สคริปต์ใหม่ด้วย form-script --update --form ลิงก์แก้ไขแบบฟอร์ม');
  }

  const form = FormApp.openByUrl(url);
  PLAN.questions.forEach(function (question) {
    const lists = choosers(form).filter(function (item) { return question.titles.indexOf(item.getTitle().trim()) >= 0; });
    if (lists.length !== 1) {
      throw new Error('พบคำถาม "' + question.titles[0] + '" ' + lists.length + ' ข้อ ต้องมีหนึ่งข้อที่เป็นรายการให้เลือก ยังไม่ได้เปลี่ยนข้อนี้');
    }

    asChooser(lists[0]).setChoiceValues(question.choices);
    Logger.log(question.titles[0] + ': ' + question.choices.join(', '));
  });
  logLink(form);
}
