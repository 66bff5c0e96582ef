import { Zip, ZipDeflate, strToU8 } from "fflate";

/** An .xlsx workbook that is written row by row, so that its size does not matter. */
export interface Workbook {
  /** Of the sheet that is being written. */
  readonly row: (cells: readonly string[]) => void;
  /** Goes on to the next sheet, which has this heading. */
  readonly nextSheet: (heading: readonly string[]) => void;
  readonly finish: () => void;
}

/** @param names of the sheets, in their order. @param write takes the bytes as they come */
export function workbook(names: readonly string[], write: (bytes: Uint8Array) => void): Workbook {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    write(bytes);
  });
  const file = (path: string, text: string): void => begun(zip, path).push(strToU8(text), true);
  file("[Content_Types].xml", contentTypes(names));
  file("_rels/.rels", relationships([{ type: "officeDocument", target: "xl/workbook.xml" }]));
  file("xl/workbook.xml", sheetsOf(names));
  const targets = names.map((_, index) => ({ type: "worksheet", target: `worksheets/sheet${index + 1}.xml` }));
  file("xl/_rels/workbook.xml.rels", relationships([...targets, { type: "styles", target: "styles.xml" }]));
  file("xl/styles.xml", STYLES);
  let sheet: ZipDeflate | undefined;
  let [sheets, rows] = [0, 0];
  const endSheet = (): void => sheet?.push(strToU8(SHEET_END), true);
  const row = (cells: readonly string[], style = 0): void => {
    rows += 1;
    sheet?.push(strToU8(`<row r="${rows}">${cells.map((cell) => cellXml(cell, style)).join("")}</row>`));
  };
  return {
    row,
    nextSheet: (heading) => {
      endSheet();
      [sheets, rows] = [sheets + 1, 0];
      sheet = begun(zip, `xl/worksheets/sheet${sheets}.xml`);
      sheet.push(strToU8(SHEET_BEGIN));
      row(heading, BOLD);
    },
    finish: () => {
      endSheet();
      zip.end();
    },
  };
}

function begun(zip: Zip, path: string): ZipDeflate {
  const entry = new ZipDeflate(path, { level: 4 });
  entry.mtime = NO_DAY;
  zip.add(entry);
  return entry;
}

/** The same content gives the same file. */
const NO_DAY = "1981-01-01T12:00:00Z";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const BOLD = 1;

/** The headings stay in view. */
const SHEET_BEGIN = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const SHEET_END = "</sheetData></worksheet>";
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function contentTypes(names: readonly string[]): string {
  const part = (path: string, type: string): string => `<Override PartName="/xl/${path}.xml" ContentType="${KIND}.${type}+xml"/>`;
  const parts = [part("workbook", "sheet.main"), ...names.map((_, index) => part(`worksheets/sheet${index + 1}`, "worksheet")), part("styles", "styles")];
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`;
}

function relationships(targets: readonly { readonly type: string; readonly target: string }[]): string {
  const each = targets.map(({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function sheetsOf(names: readonly string[]): string {
  const each = names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each.join("")}</sheets></workbook>`;
}

/** As a number only what is written like one; ids like 007 stay text. Text is never a formula here. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u;

/** The most that a cell of Excel holds. */
const LONGEST = 32_767;

function cellXml(text: string, style: number): string {
  if (text === "") return "<c/>";
  const styled = style === 0 ? "" : ` s="${style}"`;
  if (NUMBER.test(text)) return `<c${styled}><v>${text}</v></c>`;
  return `<c${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is></c>`;
}

/** Without what XML cannot hold. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
