import { judgeKinds, type KindWords, withoutKinds } from "../../judgements/power/judge-kinds";
import { judgeLimit } from "../../judgements/power/limit-judgement";
import { bankRemedy } from "../../judgements/remedies/remedies";
import { watchedCurrents } from "../../judgements/watching/watched-currents";
import { headroom } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";
import { bankRunbook } from "../../runbooks/power";

const words: KindWords = {
  kinds: ["pdu-bank", "pdu-bank-nec"],
  parts: "banks",
  none: "no PDU of the node has banks with their own breakers",
  gives: (part) => part.kind === "breaker" && part.isBank === true,
};

/** Compares the current of each PDU bank with its own breaker at its temperature and altitude, also with a feed lost. */
export const pduBankWithinRating = defineRule({
  id: "power/pdu-bank-within-rating",
  title: "PDU banks carry the load of their outlets",
  shortfall: "more than the bank may carry",
  why: "A bank of 16 A trips at half the rating of a 32 A PDU, and earlier in warm air. A bank that is half loaded on each feed trips when one feed is lost and it carries all of the load.",
  source:
    "Ratings of the PDU's maker, such as Vertiv Avocent PM20i-32A: two breakers of 16 A with ten outlets each; factors and weights as in power/breaker-loading; currents from the load flow, worst conductor",
  severity: "critical",
  remedy: "Move devices to another bank, or choose a PDU with more banks",
  parameters: { headroom },
  watched: (seen) =>
    watchedCurrents(seen, {
      kinds: words.kinds,
      metric: "edge_node_bank_current_amperes",
      labels: (bank) => ({ bank }),
      headroom: seen.parameters.headroom.value,
      remedy: "move a device to an outlet of another bank, or shed it, before the bank trips",
    }),
  runbook: bankRunbook,
  byDesign: withoutKinds(words),
  check: (context) =>
    // Under the NEC a bank has two limits, the continuous load and the rating. The tighter one counts.
    judgeKinds(context, words, (limit) =>
      judgeLimit(context, limit, {
        headroom: context.parameters.headroom.value,
        remedy: () => bankRemedy(limit),
      }),
    ),
});
