import { yaml as words } from "#words/yaml.ts";
import { isCollection, isScalar, visit } from "yaml";
import type { Document, Node, YAMLError } from "yaml";
import type { Slip } from "./yaml.ts";

/** A mistake of YAML in words for someone who does not know its rules, at the place where it has to be mended. */
export function syntaxProblem({ code, message, pos: [offset] }: YAMLError, document: Document.Parsed, text: string): Slip {
  switch (code) {
    case "DUPLICATE_KEY":
      return { offset, message: words.twice(nameAt(text, offset)) };
    case "TAB_AS_INDENT":
      return { offset, message: words.tab };
    case "MULTIPLE_DOCS":
      return { offset, message: words.secondDocument };
    case "BLOCK_AS_IMPLICIT_KEY":
      return { offset, message: words.secondColon };
    case "BAD_SCALAR_START":
      return { offset, message: words.badBeginning(text.charAt(offset)) };
    case "BAD_ALIAS":
      return { offset, message: words.badBeginning(text.charAt(offset)) };
    case "BAD_DQ_ESCAPE":
      return { offset, message: words.badEscape(text.slice(offset, offset + 2)) };
    case "MULTILINE_IMPLICIT_KEY":
      return { offset, message: words.noColon };
    case "TAG_RESOLVE_FAILED":
      return { offset, message: words.noTags };
    case "UNEXPECTED_TOKEN":
      return {
        offset,
        message: words.unexpected(/^\S[\w-]*/u.exec(text.slice(offset))?.[0] ?? ""),
      };
    case "MISSING_CHAR":
      return missing(message, offset, document);
    case "BAD_INDENT":
      return message.includes("Flow") ? unclosed(offset, document, text) : { offset, message: words.indentation };
    default:
      return { offset, message: words.other(plain(message)) };
  }
}

function nameAt(text: string, offset: number): string {
  return /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/u.exec(text.slice(offset))?.[0] ?? "";
}

/** The parser notices the end of the text; the mistake is where the quote was opened. */
function missing(message: string, offset: number, document: Document.Parsed): Slip {
  if (!message.includes("quote")) return { offset, message: message.includes("map values") ? words.noColon : words.other(plain(message)) };
  const opened = lastBefore(offset, document, (node) => isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE"));
  return { offset: opened ?? offset, message: words.openQuote };
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
    message: bracket === "[" || bracket === "{" ? words.openBracket(bracket, bracket === "[" ? "]" : "}") : words.openSomewhere,
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
