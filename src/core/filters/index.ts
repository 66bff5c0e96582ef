import type { Filter } from "./filter.ts";
import { covers, hostType, specialty, type } from "./kinds.ts";
import { free, fullyPaid, paid } from "./pay.ts";
import { city, country, region, remote } from "./places.ts";
import { deadlineBefore, fresh, openNow, starts, weeks } from "./times.ts";

/** Every filter about programs, in the order of the help. */
export const filters: readonly Filter[] = [
  country,
  region,
  city,
  remote,
  type,
  specialty,
  hostType,
  paid,
  fullyPaid,
  free,
  covers,
  weeks,
  starts,
  deadlineBefore,
  openNow,
  fresh,
];
