/** FNV-1a, twice with different starts: it only has to notice a change. */
export function hashOf(text: string): string {
  return [2_166_136_261, 84_696_351].map((start) => fnv(text, start)).join("");
}

function fnv(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
