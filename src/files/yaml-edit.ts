import { isMap, isScalar, isSeq, parseDocument, stringify } from "yaml";
import type { Document, YAMLMap, YAMLSeq } from "yaml";

const asWritten = { lineWidth: 0, flowCollectionPadding: false } as const;

/** A whole value as YAML. */
export function yamlText(value: unknown): string {
  return stringify(value, asWritten);
}

type Fields = Readonly<Record<string, unknown>>;

/** The text of a file with another value in it; what did not change stays as a person wrote it, comments included. */
export function yamlEdited(text: string, value: Fields): string {
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  // Only comments: they go on top.
  if (!isMap(document.contents)) return `${text.trimEnd()}\n${yamlText(value)}`.trimStart();
  intoMap(document.contents, value, document);
  return document.toString(asWritten);
}

function intoMap(map: YAMLMap, value: Fields, document: Document): void {
  for (const key of map.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ""))) if (value[key] === undefined) map.delete(key);
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) map.set(key, edited(map.get(key, true), inner, document));
}

function edited(node: unknown, value: unknown, document: Document): unknown {
  if (isMap(node) && isFields(value)) {
    intoMap(node, value, document);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    intoList(node, value, document);
    return node;
  }
  return isScalar(node) && node.value === value ? node : document.createNode(value);
}

/** Entries go by their ids or names, others by what they are. */
function intoList(list: YAMLSeq, values: readonly unknown[], document: Document): void {
  const nodes = new Map<string, unknown[]>();
  for (const node of list.items) {
    const name = nameOf(isScalar(node) ? node.value : isMap(node) || isSeq(node) ? (node.toJSON() as unknown) : node);
    nodes.set(name, [...(nodes.get(name) ?? []), node]);
  }
  list.items = values.map((value) => {
    const node = nodes.get(nameOf(value))?.shift();
    return node === undefined ? document.createNode(value) : edited(node, value, document);
  });
}

function nameOf(value: unknown): string {
  return JSON.stringify(isFields(value) ? (value["id"] ?? value["name"] ?? value) : value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
