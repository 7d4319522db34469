/**
 * __COMMENT__
 *
 * วิธีใช้
 *   1. เปิด https://script.google.com ด้วยบัญชีของสำนักงาน กด "โครงการใหม่" แล้ววางข้อความทั้งหมดนี้แทนของเดิม
 *   2. เลือกฟังก์ชัน makeForm แล้วกด "เรียกใช้" ครั้งแรก Google จะขออนุญาตให้สคริปต์สร้างแบบฟอร์มและชีต
 *   3. ลิงก์สำหรับอำเภอและรหัสชีตอยู่ในบันทึกการดำเนินการด้านล่าง
 * เรียกซ้ำได้ แบบฟอร์มเดิมยังอยู่ ไม่สร้างใหม่ หากต้องการแบบฟอร์มใหม่จริง ๆ ให้เรียก makeAnotherForm
 *
 * Creates the report form and its response sheet. Run makeForm; running it again changes nothing.
 */
const PLAN = __PLAN__;

function makeForm() {
  const memory = PropertiesService.getScriptProperties();
  let formId = memory.getProperty(PLAN.key + '.form');
  if (!formId) {
    formId = FormApp.create(PLAN.title).getId();
    memory.setProperty(PLAN.key + '.form', formId);
  }

  const form = FormApp.openById(formId);
  // A run that was cut off is finished here; a form that has answers is never touched.
  if (memory.getProperty(PLAN.key + '.ready') !== 'yes' && form.getResponses().length === 0) {
    form.getItems().forEach(function (item) { form.deleteItem(item); });
    form.setTitle(PLAN.title)
      .setDescription(PLAN.description)
      .setConfirmationMessage(PLAN.confirmation)
      .setAllowResponseEdits(true)
      .setShowLinkToRespondAgain(true);
    // The address of the account that answers, proved by Google; accounts that do not know the word let people type it.
    if (canVerify(form)) {
      form.setEmailCollectionType(FormApp.EmailCollectionType.VERIFIED);
    } else {
      form.setCollectEmail(true);
    }

    PLAN.questions.forEach(function (question) { addQuestion(form, question); });
    memory.setProperty(PLAN.key + '.ready', 'yes');
  }

  let sheetId = memory.getProperty(PLAN.key + '.sheet');
  if (!sheetId) {
    sheetId = PLAN.spreadsheet || SpreadsheetApp.create(PLAN.sheetTitle).getId();
    memory.setProperty(PLAN.key + '.sheet', sheetId);
  }

  // Linked a second time, the same answers would stand in a second tab.
  if (!isLinked(form)) {
    const sheet = SpreadsheetApp.openById(sheetId);
    sheet.setSpreadsheetTimeZone('Asia/Bangkok');
    sheet.setSpreadsheetLocale('th_TH');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, sheetId);
  }

  // In a Workspace domain a form is for the domain's accounts only, but districts may have others or none.
  if (form.requiresLogin()) {
    form.setRequireLogin(false);
  }

  // Forms made since 2025 may start unpublished; older accounts do not know the word.
  if (typeof form.setPublished === 'function' && form.supportsAdvancedResponderPermissions()) {
    form.setPublished(true);
  }

  Logger.log('ลิงก์สำหรับส่งให้อำเภอ: ' + form.getPublishedUrl());
  Logger.log('ลิงก์สำหรับแก้ไขแบบฟอร์ม (เฉพาะสำนักงาน): ' + form.getEditUrl());
  Logger.log('รหัสชีตสำหรับ workspace.yaml (google: spreadsheet): ' + sheetId);
  Logger.log(canVerify(form)
    ? 'แบบฟอร์มยืนยันบัญชี Google ของผู้ตอบ: ตั้ง addresses: verified ในหมวด form ของไฟล์ภารกิจ (หากอำเภอไม่มีบัญชี Google ให้เปลี่ยนการรวบรวมอีเมลเป็นให้ผู้ตอบพิมพ์ และคง addresses: typed)'
    : 'แบบฟอร์มให้ผู้ตอบพิมพ์ที่อยู่อีเมลเอง: คง addresses: typed ในหมวด form ของไฟล์ภารกิจ');
  logLink(form);
  Logger.log('โปรดลองเปิดลิงก์ของอำเภอในหน้าต่างส่วนตัว (ไม่ลงชื่อเข้าใช้) ว่าเปิดได้จริงก่อนส่ง');
}

/** Forgets the form that this script made, and makes another one. The old form and its answers stay where they are. */
function makeAnotherForm() {
  const memory = PropertiesService.getScriptProperties();
  ['.form', '.ready', '.sheet'].forEach(function (part) { memory.deleteProperty(PLAN.key + part); });
  makeForm();
}

function canVerify(form) {
  return typeof form.setEmailCollectionType === 'function' && FormApp.EmailCollectionType !== undefined;
}

function isLinked(form) {
  try {
    form.getDestinationId();
    return true;
  } catch (error) {
    return false; // that is how Forms says that there is none
  }
}

function addQuestion(form, question) {
  let item;
  if (question.kind === 'list') {
    item = form.addListItem().setChoiceValues(question.choices);
  } else if (question.kind === 'tick') {
    item = form.addCheckboxItem().setChoiceValues(question.choices);
  } else if (question.kind === 'paragraph') {
    item = form.addParagraphTextItem();
  } else {
    item = form.addTextItem().setValidation(FormApp.createTextValidation().setHelpText(question.refusal).requireTextMatchesPattern(question.pattern).build());
  }

  item.setTitle(question.title).setRequired(question.isRequired);
  if (question.help) {
    item.setHelpText(question.help);
  }
}
