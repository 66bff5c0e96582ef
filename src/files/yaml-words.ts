import { isCollection, isScalar, visit } from "yaml";
import type { Document, Node, YAMLError } from "yaml";
import type { Slip } from "./yaml.ts";

/** A mistake of YAML in words for someone who does not know its rules, at the place where it has to be mended. */
export function syntaxProblem({ code, message, pos: [offset] }: YAMLError, document: Document.Parsed, text: string): Slip {
  switch (code) {
    case "DUPLICATE_KEY":
      return { offset, message: `the field ${nameAt(text, offset)} stands here twice` };
    case "TAB_AS_INDENT":
      return { offset, message: "a tab stands here: indent with spaces" };
    case "MULTIPLE_DOCS":
      return { offset, message: "a second document begins here (---): a file holds one" };
    case "BLOCK_AS_IMPLICIT_KEY":
      return { offset, message: "a second colon in one line: put a value that holds a colon and a space in quotes" };
    case "BAD_SCALAR_START":
      return { offset, message: `a value cannot begin with ${text.charAt(offset)}: put it in quotes` };
    case "BAD_ALIAS":
      return { offset, message: `a value cannot begin with ${text.charAt(offset)}: put it in quotes` };
    case "BAD_DQ_ESCAPE":
      return { offset, message: `${text.slice(offset, offset + 2)} means nothing between double quotes: write \\\\ for a backslash, or use single quotes` };
    case "MULTILINE_IMPLICIT_KEY":
      return { offset, message: "a line without a colon: write name: value" };
    case "TAG_RESOLVE_FAILED":
      return { offset, message: "tags (!name) are not used here: write only the value, or put it in quotes" };
    case "UNEXPECTED_TOKEN":
      return {
        offset,
        message: `"${/^\S[\w-]*/u.exec(text.slice(offset))?.[0] ?? ""}" does not belong here: a comma, a quote or a bracket before it is missing or one too many`,
      };
    case "MISSING_CHAR":
      return missing(message, offset, document);
    case "BAD_INDENT":
      return message.includes("Flow") ? unclosed(offset, document, text) : { offset, message: "is indented otherwise than the lines that it belongs to" };
    default:
      return { offset, message: `cannot be read as YAML: ${plain(message)}` };
  }
}

function nameAt(text: string, offset: number): string {
  return /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/u.exec(text.slice(offset))?.[0] ?? "";
}

/** The parser notices the end of the text; the mistake is where the quote was opened. */
function missing(message: string, offset: number, document: Document.Parsed): Slip {
  if (!message.includes("quote"))
    return { offset, message: message.includes("map values") ? "a line without a colon: write name: value" : `cannot be read as YAML: ${plain(message)}` };
  const opened = lastBefore(offset, document, (node) => isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE"));
  return { offset: opened ?? offset, message: "the quote that begins here has no end" };
}

function unclosed(offset: number, document: Document.Parsed, text: string): Slip {
  const opened = lastBefore(
    offset,
    document,
    (node) => isCollection(node) && node.flow === true && !/[\]}]$/u.test(text.slice(node.range?.[0], node.range?.[1])),
  );
  const bracket = text.charAt(opened ?? offset);
  return {
    offset: opened ?? offset,
    message:
      bracket === "[" || bracket === "{"
        ? `the ${bracket} that begins here has no ${bracket === "[" ? "]" : "}"}`
        : "a bracket is not closed, or not indented far enough",
  };
}

function lastBefore(offset: number, document: Document.Parsed, fits: (node: Node) => boolean): number | undefined {
  const starts: number[] = [];
  visit(document, {
    Node: (_, node) => {
      const start = node.range?.[0];
      if (start !== undefined && start <= offset && fits(node)) starts.push(start);
    },
  });
  return starts.at(-1);
}

function plain(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/u, "");
}
