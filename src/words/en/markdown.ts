/** The table for documents and messages. */
export const markdown = {
  headings: {
    program: "Program",
    host: "Host",
    verdict: "You",
    closes: "Apply by",
    pay: "Pay",
    cost: "Cost to you",
    where: "Where",
    length: "Length",
    id: "Id",
  },
} as const;
