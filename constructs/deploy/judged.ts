/** Context of constructs below a node whose rules judge them: what they would refuse by themselves is a finding there. */
export const judgedContext = "edge-node.judged";
