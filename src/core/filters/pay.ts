import type { Track } from "../program.ts";
import type { Truth } from "../verdict.ts";
import { truthOf } from "../verdict.ts";
import type { Filter } from "./filter.ts";
import { switchFilter } from "./filter.ts";

function payTruth({ pay }: Track, fits: (kind: string) => boolean): Truth {
  if (pay === undefined || pay === "unstated") return "unclear";
  return pay === "none" ? "no" : truthOf(fits(pay.kind));
}

export const paid: Filter = switchFilter("paid", "pays at least some people something", ({ track }) => payTruth(track, () => true));

export const fullyPaid: Filter = switchFilter("fully-paid", "pays everyone who takes part", ({ track }) =>
  payTruth(track, (kind) => kind !== "partial" && kind !== "need-based"),
);

export const free: Filter = switchFilter("free", "asks no fee of anyone", ({ track: { fees } }) => {
  if (fees === undefined || fees === "unstated") return "unclear";
  return truthOf(fees === "none" || fees.every((fee) => fee.optional || fee.amount?.high === 0));
});
