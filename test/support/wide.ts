import fc from "fast-check";
import stringWidth from "string-width";

/** Names as programs around the world have them: two columns a letter, accents that are characters of their own, signs made of several. */
export const aWideName: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "東京大学医学部",
        "夏季研究プログラム",
        "서울대학교",
        "Zu\u0308rich",
        "e\u0301te\u0301",
        "a\u0301\u0323\u0302",
        "👩🏽‍⚕️",
        "🇨🇭",
        "नमस्ते",
        "الصيف",
        "Ｆｕｌｌ",
        "Krankenhausaufenthaltsprogramm",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((words) => words.join(" "));

export const aWidth: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(40, 80, 120, 200), fc.integer({ min: 40, max: 200 }));

/** How wide the widest line is drawn. */
export function widest(text: string): number {
  return Math.max(...text.split("\n").map((line) => stringWidth(line)));
}
