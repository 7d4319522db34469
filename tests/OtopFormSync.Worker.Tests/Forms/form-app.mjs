// Runs a form script as script.google.com would, against a strict FormApp: what Apps Script does not have is an error here, too.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const [scriptFile, plan, laterFile] = process.argv.slice(2);
const runs = JSON.parse(plan);
const world = { forms: [], sheets: [], memory: {}, log: [] };
let ids = 0;

function strict(name, methods) {
  return new Proxy(methods, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'toJSON' || key === 'then') return target[key];
      if (!(key in target)) throw new Error(`${name} has no ${key}`);
      return target[key];
    },
    has: (target, key) => key in target,
  });
}

function expect(isRight, what) { if (!isRight) throw new Error(`wrong arguments: ${what}`); }
const isText = value => typeof value === 'string' && value.length > 0;

function item(form, type, special) {
  const data = { type, title: '', help: '', required: false };
  form.items.push(data);
  const self = strict(type, {
    setTitle(text) { expect(isText(text), `${type}.setTitle`); data.title = text; return self; },
    setHelpText(text) { expect(isText(text), `${type}.setHelpText`); data.help = text; return self; },
    setRequired(flag) { expect(typeof flag === 'boolean', `${type}.setRequired`); data.required = flag; return self; },
    ...special(data, () => self),
  });
  return self;
}

const choices = (data, self) => ({
  setChoiceValues(values) {
    expect(Array.isArray(values) && values.length > 0 && values.every(isText) && new Set(values).size === values.length, `${data.type}.setChoiceValues`);
    data.choices = [...values];
    return self();
  },
  createResponse(answer) { expect(data.choices?.includes(answer), `${data.type}.createResponse`); return { isItemResponse: true, data, answer }; },
});

const validated = (data, self) => ({
  setValidation(validation) { expect(validation?.isValidation === data.type, `${data.type}.setValidation`); data.validation = validation; return self(); },
});

function formObject(form) {
  const setter = (name, check) => (value) => { expect(check(value), `Form.${name}`); form.settings[name] = value; return self; };
  const isFlag = value => typeof value === 'boolean';
  const self = strict('Form', {
    getId: () => form.id,
    getItems: kind => form.items.filter(data => !kind || data.type === kind).map(data => strict('Item', {
      data,
      getTitle: () => data.title,
      getType: () => data.type,
      asListItem() { expect(data.type === 'LIST', 'asListItem'); const own = strict('LIST', choices(data, () => own)); return own; },
      asMultipleChoiceItem() { expect(data.type === 'MULTIPLE_CHOICE', 'asMultipleChoiceItem'); const own = strict('MULTIPLE_CHOICE', choices(data, () => own)); return own; },
    })),
    getResponses: () => form.responses,
    deleteItem(known) { form.items.splice(form.items.indexOf(known.data), 1); },
    setTitle: setter('setTitle', isText),
    setDescription: setter('setDescription', isText),
    setConfirmationMessage: setter('setConfirmationMessage', isText),
    setAllowResponseEdits: setter('setAllowResponseEdits', isFlag),
    setShowLinkToRespondAgain: setter('setShowLinkToRespondAgain', isFlag),
    setCollectEmail: setter('setCollectEmail', isFlag),
    ...(runs.hasVerifying ? { setEmailCollectionType: setter('setEmailCollectionType', value => value === 'VERIFIED-TYPE') } : {}),
    ...(runs.hasPublishing ? { setPublished: setter('setPublished', isFlag), supportsAdvancedResponderPermissions: () => true } : {}),
    requiresLogin: () => form.settings.setRequireLogin ?? true,
    setRequireLogin: setter('setRequireLogin', isFlag),
    getDestinationId() { if (!form.destination) throw new Error('The form currently has no response destination.'); return form.destination; },
    addListItem: () => { breakIfAsked(form); return item(form, 'LIST', choices); },
    addCheckboxItem: () => { breakIfAsked(form); return item(form, 'CHECKBOX', choices); },
    addTextItem: () => { breakIfAsked(form); return item(form, 'TEXT', validated); },
    addParagraphTextItem: () => { breakIfAsked(form); return item(form, 'PARAGRAPH_TEXT', () => ({})); },
    setDestination(type, id) { expect(type === 'SPREADSHEET-TYPE' && world.sheets.some(sheet => sheet.id === id), 'Form.setDestination'); cutAt('setDestination'); form.destination = id; form.tabs = (form.tabs ?? 0) + 1; cutAt('linked'); return self; },
    createResponse() {
      const answers = [];
      const response = strict('FormResponse', {
        withItemResponse(one) { expect(one?.isItemResponse, 'withItemResponse'); answers.push(one); return response; },
        toPrefilledUrl: () => `https://docs.google.com/forms/d/e/${form.id}/viewform?usp=pp_url${answers.map(one => `&entry.${1000 + form.items.indexOf(one.data)}=${encodeURIComponent(one.answer)}`).join('')}`,
      });
      return response;
    },
    getPublishedUrl: () => `https://docs.google.com/forms/d/e/${form.id}/viewform`,
    getEditUrl: () => `https://docs.google.com/forms/d/${form.id}/edit`,
  });
  // "typeof form.setPublished" must not throw where the method is missing.
  const missing = [...(runs.hasPublishing ? [] : ['setPublished']), ...(runs.hasVerifying ? [] : ['setEmailCollectionType'])];
  return new Proxy(self, { get: (target, key) => (missing.includes(key) ? undefined : target[key]) });
}

function breakIfAsked(form) {
  if (runs.breakAtItem === form.items.length) { delete runs.breakAtItem; throw new Error('Exceeded maximum execution time'); }
}

function cutAt(step) {
  if (runs.cutAt === step) { delete runs.cutAt; throw new Error('Exceeded maximum execution time'); }
}

function textValidation() {
  const data = { isValidation: 'TEXT' };
  const self = strict('TextValidationBuilder', {
    setHelpText(text) { expect(isText(text), 'setHelpText'); data.help = text; return self; },
    requireTextMatchesPattern(pattern) { expect(isText(pattern), 'requireTextMatchesPattern'); new RegExp(pattern, 'u'); data.pattern = pattern; return self; },
    build() { expect(data.pattern, 'build'); return data; },
  });
  return self;
}

function spreadsheetObject(sheet) {
  const self = strict('Spreadsheet', {
    getId: () => sheet.id,
    getFormUrl: () => { const form = world.forms.find(known => known.destination === sheet.id); return form ? `https://docs.google.com/forms/d/${form.id}/edit` : null; },
    setSpreadsheetTimeZone(zone) { expect(isText(zone), 'setSpreadsheetTimeZone'); sheet.zone = zone; },
    setSpreadsheetLocale(locale) { cutAt('setSpreadsheetLocale'); expect(isText(locale), 'setSpreadsheetLocale'); sheet.locale = locale; },
  });
  return self;
}

const globals = {
  FormApp: strict('FormApp', {
    DestinationType: { SPREADSHEET: 'SPREADSHEET-TYPE' },
    ...(runs.hasVerifying ? { EmailCollectionType: { VERIFIED: 'VERIFIED-TYPE' } } : {}),
    ItemType: { LIST: 'LIST', MULTIPLE_CHOICE: 'MULTIPLE_CHOICE' },
    openByUrl(url) { const form = world.forms.find(known => url === `https://docs.google.com/forms/d/${known.id}/edit`); expect(form, 'FormApp.openByUrl'); return formObject(form); },
    create(title) { expect(isText(title), 'FormApp.create'); const form = { id: `form${++ids}`, items: [], responses: [], settings: {}, destination: null }; world.forms.push(form); return formObject(form); },
    openById(id) { const form = world.forms.find(known => known.id === id); expect(form, 'FormApp.openById'); return formObject(form); },
    createTextValidation: textValidation,
  }),
  SpreadsheetApp: strict('SpreadsheetApp', {
    create(title) { expect(isText(title), 'SpreadsheetApp.create'); const sheet = { id: `sheet${++ids}`, title }; world.sheets.push(sheet); return spreadsheetObject(sheet); },
    openById(id) { let sheet = world.sheets.find(known => known.id === id); if (!sheet) { sheet = { id }; world.sheets.push(sheet); } return spreadsheetObject(sheet); },
  }),
  PropertiesService: strict('PropertiesService', {
    getScriptProperties: () => strict('Properties', {
      getProperty: key => world.memory[key] ?? null,
      setProperty(key, value) { expect(isText(key) && isText(value), 'setProperty'); world.memory[key] = value; },
      deleteProperty(key) { delete world.memory[key]; },
    }),
  }),
  Logger: strict('Logger', { log: text => world.log.push(text) }),
};

const script = readFileSync(scriptFile, 'utf8');
const later = laterFile ? readFileSync(laterFile, 'utf8') : '';
for (const run of runs.calls) {
  const failed = (() => { try { vm.runInNewContext(`${run === 'renewForm' ? later : script}\n${run}();`, { ...globals }); return null; } catch (error) { return error.message; } })();
  world.failures = [...(world.failures ?? []), ...(failed ? [failed] : [])];
}
process.stdout.write(JSON.stringify(world));
