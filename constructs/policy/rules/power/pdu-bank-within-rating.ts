import { headroom } from "../../headroom";
import { defineRule } from "../../rule";
import { judgeKinds } from "./judge-kinds";
import { judgeLimit, subjectOf } from "./limit-judgement";

/** Every bank of a PDU against its own breaker, with a feed lost too. */
export const pduBankWithinRating = defineRule({
  id: "power/pdu-bank-within-rating",
  title: "Banks of a PDU carry their outlets",
  why: "A PDU of 32 A with banks of 16 A trips at half of what its label says, and a bank that is filled on both feeds trips when one is lost.",
  source:
    "Ratings of the PDU's maker, as Vertiv Avocent PM20i-32A: two breakers of 16 A with ten outlets each; currents from the load flow, worst conductor",
  severity: "critical",
  remedy: "Devices moved to another bank, or a PDU with more banks",
  parameters: { headroom },
  check: (context) =>
    judgeKinds(context, { kinds: ["pdu-bank"], parts: "PDUs", none: "no PDU has banks with breakers of their own" }, (limit) =>
      judgeLimit(context, limit, {
        subject: subjectOf(limit.node),
        headroom: context.parameters.headroom.value,
        remedy: () => `move load of at least ${Math.ceil(limit.value - (limit.limit ?? 0))} A from ${limit.node} to another bank`,
      }),
    ),
});
