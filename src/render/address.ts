/** An address that may become a link: nothing that runs. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s\p{Cc}"<>\\^`{|}]+$/iu.test(url) ? url : undefined;
}

/** The same address with these characters spelled as percent codes. */
export function encoded(url: string, characters: RegExp): string {
  return url.replaceAll(characters, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
