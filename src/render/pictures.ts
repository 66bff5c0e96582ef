import { calendarEvents, monthGrid } from "./month-grid.ts";
import { timeline, timelineEvents } from "./timeline.ts";

/** What deadlines can be drawn as: for people, and as plain lines for pipes. One module, because they share most of their code. */
export const pictures = {
  timeline: { drawn: timeline, plain: timelineEvents },
  calendar: { drawn: monthGrid, plain: calendarEvents },
} as const;
