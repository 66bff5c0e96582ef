import * as fc from "fast-check";

/** By hand every run tries other cases. Where a change waits for the answer, the same ones, so that it can be repeated. */
if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: 20_270_101 });
