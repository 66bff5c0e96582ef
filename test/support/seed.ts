import * as fc from "fast-check";
import { runs } from "./runs.ts";

const FEWER = process.env["PROPERTY_RUNS"] !== undefined;

/** By hand every run tries other cases. Where a change waits for the answer, the same ones, so that it can be repeated. */
if (process.env["CI"] !== undefined || FEWER) fc.configureGlobal({ seed: 20_270_101 });
/** Who asks whether a property fails, and not for what, needs no smaller case. */
if (FEWER) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: runs(100), endOnFailure: true });
