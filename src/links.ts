import { createSupportsHyperlinks } from "supports-hyperlinks";

/** Whether the terminal shows the address behind words as a link (OSC 8). */
export function mayLink(): boolean {
  return createSupportsHyperlinks(process.stdout);
}
