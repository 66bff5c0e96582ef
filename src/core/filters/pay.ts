import { filters } from "#words/filters.ts";
import type { Track } from "../program.ts";
import type { Truth } from "../verdict.ts";
import { truthOf } from "../verdict.ts";
import type { Filter } from "./filter.ts";
import { switchFilter } from "./filter.ts";

function payTruth({ pay }: Track, fits: (kind: string) => boolean): Truth {
  if (pay === undefined || pay === "unstated") return "unclear";
  return pay === "none" ? "no" : truthOf(fits(pay.kind));
}

export const paid: Filter = switchFilter("paid", filters.paid, ({ track }) => payTruth(track, () => true));

export const fullyPaid: Filter = switchFilter("fully-paid", filters.fullyPaid, ({ track }) =>
  payTruth(track, (kind) => kind !== "partial" && kind !== "need-based"),
);

export const free: Filter = switchFilter("free", filters.free, ({ track: { fees } }) => {
  if (fees === undefined || fees === "unstated") return "unclear";
  return truthOf(fees === "none" || fees.every((fee) => fee.optional || fee.amount?.high === 0));
});
