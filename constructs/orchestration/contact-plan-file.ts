/** The directory on which the contact plan of the node is mounted. */
export const contactPlanDirectory = "/etc/contact-plan";

export const contactPlanPath = `${contactPlanDirectory}/contact-plan.json`;

/** The environment variable with that path. */
export const contactPlanVariable = "EDGE_NODE_CONTACT_PLAN";
