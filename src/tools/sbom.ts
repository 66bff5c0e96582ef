import type { Bundled } from "./bundled.ts";

/** The bill of materials of what is shipped, as CycloneDX 1.6. Without a time and a number of its own, so that equal builds give equal bytes. */
export function sbom(own: { readonly name: string; readonly version: string }, packages: readonly Bundled[]): object {
  const application = { type: "application", "bom-ref": purl(own), ...own, licenses: [{ license: { id: "MIT" } }], purl: purl(own) };
  const components = [...new Map(packages.map((one) => [purl(one), component(one)])).values()];
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: application },
    components,
    dependencies: [{ ref: purl(own), dependsOn: components.map((one) => one["bom-ref"]) }],
  };
}

function component({ name, version, license, use }: Bundled) {
  const [group, short] = name.startsWith("@") ? name.split("/") : [undefined, name];
  return {
    type: use === "code" ? "library" : "data",
    "bom-ref": purl({ name, version }),
    ...(group !== undefined && { group }),
    name: short,
    version,
    ...(license !== undefined && { licenses: [licence(license)] }),
    purl: purl({ name, version }),
  };
}

/** "MIT" is an id of SPDX, "(MIT OR CC0-1.0)" an expression. */
function licence(text: string) {
  return /^[\w.-]+$/u.test(text) ? { license: { id: text } } : { expression: text };
}

function purl({ name, version }: { readonly name: string; readonly version: string }): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}
