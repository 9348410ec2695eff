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
  none: "no PDU has banks with breakers of their own",
  gives: (part) => part.kind === "breaker" && part.isBank === true,
};

/** Every bank of a PDU against its own breaker at the temperature and altitude around it, with a feed lost too. */
export const pduBankWithinRating = defineRule({
  id: "power/pdu-bank-within-rating",
  title: "Banks of a PDU carry their outlets",
  shortfall: "more than the bank carries",
  why: "A PDU of 32 A with banks of 16 A trips at half of what its label says, and earlier in warm air; a bank that is filled on both feeds trips when one is lost.",
  source:
    "Ratings of the PDU's maker, as Vertiv Avocent PM20i-32A: two breakers of 16 A with ten outlets each; their factors and weights as in power/breaker-loading; currents from the load flow, worst conductor",
  severity: "critical",
  remedy: "Devices moved to another bank, or a PDU with more banks",
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
    // Under the NEC a bank has two limits, the continuous load and the rating: the tighter one speaks for it.
    judgeKinds(context, words, (limit) =>
      judgeLimit(context, limit, {
        headroom: context.parameters.headroom.value,
        remedy: () => bankRemedy(limit),
      }),
    ),
});
