/** Directory of its own on which the contact plan of the node is mounted. */
export const contactPlanDirectory = "/etc/contact-plan";

/** Where a workload finds the contact plan. */
export const contactPlanPath = `${contactPlanDirectory}/contact-plan.json`;

/** Variable of the environment that tells it the same. */
export const contactPlanVariable = "EDGE_NODE_CONTACT_PLAN";
