export const money = {
  id: "money",
  title: "What it will cost you",
  line: "pay, fees, living costs, and what is not counted",
  sections: [
    {
      title: "The sum",
      paragraphs: [
        "Cost = fees + living costs of the place, for as long as the program lasts, less what the host covers and what it pays. It is a range, because fees, pay and length often are. A negative cost means that you come home with money.",
        "Living costs are official figures for students, by country, with their source and year: intern-find country <name> shows them. Whoever lives in the country already has no living costs counted.",
      ],
      points: [],
    },
    {
      title: "What is missing is said",
      paragraphs: ["A sum that lacks a part is marked as incomplete, and the part is named. What is unknown is never taken for nothing."],
      points: [
        "never counted: flights, visa, insurance and vaccinations, unless the host pays for them",
        "tiers and surcharges that depend on you are in the notes of the page",
      ],
    },
    {
      title: "Filters",
      paragraphs: [],
      points: [
        "--paid: pays at least some of those who take part; each is labelled (paid, stipend, partial, need-based).",
        "--fully-paid: pays everyone.",
        "--free: asks no fee.",
        "--budget 1500usd: leaves out what costs more for certain. Where the cost is not known, the program stays and is marked.",
        "--covers housing,meals: what the host provides.",
        "--currency eur: shows costs in this currency, at rates of the day that is named under the list.",
      ],
    },
    {
      title: "Amounts",
      paragraphs: [
        "Write an amount with its currency: 1500usd, £800, 20000 inr, 800 zl, 5000 rand. $, dollars and pounds alone are of the United States and Britain; other words that several countries use for theirs, like Rs or kr, are not guessed at. Pay and fees are shown as the source states them, by hour, week, month or for the whole stay.",
      ],
      points: [],
    },
  ],
} as const;
