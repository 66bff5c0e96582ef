/** What is done where bytes are no text. */
interface Decoding {
  /** @param row of the line at which it was noticed */
  readonly refuse: (why: "binary" | "oldExcel" | "numbers" | "mixed", row: number) => Error;
  /** Told once where text is not UTF-8 and is read as what Windows writes. */
  readonly windows: () => void;
}

/** The first bytes of files that are no text: .xlsx (a zip), and .xls. */
const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Text as spreadsheets save it: UTF-8, with a mark or without, UTF-16, or the one-byte letters of Windows. The last one is known by bytes
 * that are no UTF-8, and only where no letter of UTF-8 came before them.
 */
export async function* textOf(parts: AsyncIterable<Uint8Array>, { refuse, windows }: Decoding): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let [row, isPlain] = [1, true];
  let held: Uint8Array = new Uint8Array();
  for await (const part of parts) {
    const bytes = joined(held, part);
    decoder ??= firstDecoder(bytes, (why) => refuse(why, 1));
    let text = decoded(decoder, bytes.subarray(0, wholeIn(bytes, decoder)));
    held = bytes.slice(wholeIn(bytes, decoder));
    if (text === undefined) {
      if (!isPlain || decoder.encoding !== "utf-8" || hasLetters(bytes)) throw refuse("mixed", row);
      decoder = new TextDecoder("windows-1252");
      windows();
      text = decoder.decode(bytes, { stream: true });
      held = new Uint8Array();
    }
    if (text.includes("\0")) throw refuse("binary", row);
    isPlain &&= !/[\u0080-\uffff]/u.test(text);
    row += text.split("\n").length - 1;
    yield text;
  }
  if (held.length > 0) yield lastLetters(held, isPlain, () => refuse("mixed", row), windows);
}

type Decoder = InstanceType<typeof TextDecoder>;

function firstDecoder(bytes: Uint8Array, refuse: (why: "numbers" | "oldExcel") => Error): Decoder {
  if (begins(bytes, ZIP)) throw refuse("numbers");
  if (begins(bytes, OLD_EXCEL)) throw refuse("oldExcel");
  return new TextDecoder(wideName(bytes) ?? "utf-8", { fatal: true });
}

/** `undefined` where the bytes are no text of this encoding. */
function decoded(decoder: Decoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function wholeIn(bytes: Uint8Array, { encoding }: Decoder): number {
  return encoding === "utf-8" ? wholeLetters(bytes) : bytes.length;
}

/** Whether some of the bytes are letters of UTF-8 beyond the plain ones. */
function hasLetters(bytes: Uint8Array): boolean {
  return /[\u0080-\ufffc]/u.test(new TextDecoder("utf-8").decode(bytes));
}

/** Half a letter of UTF-8 at the very end can only be a whole one of another encoding. */
function lastLetters(held: Uint8Array, isPlain: boolean, refused: () => Error, windows: () => void): string {
  if (!isPlain) throw refused();
  windows();
  return new TextDecoder("windows-1252").decode(held);
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right;
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 by its mark, or by the zeros beside plain letters. */
function wideName(bytes: Uint8Array): string | undefined {
  const [first, second, , fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (second === 0 && fourth === 0) return "utf-16le";
  return first === 0 && second !== 0 ? "utf-16be" : undefined;
}

/** How many bytes there are without the beginning of a letter that goes on in the next part. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
