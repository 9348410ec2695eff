import type { Runbook } from "../../facts/watched-limit";

export const linkMarginRunbook: Runbook = {
  steps: [
    "Check whether it rains at the antenna: a margin that returns with clear sky needs no repair",
    "Compare the pointing of the antenna with the satellite of the pass, and its clock with true time",
    "Check feed, amplifier and cable for water and for a lost power supply",
  ],
  spare: "a low-noise amplifier and a radio-frequency cable of the same type",
};

export const diskRunbook: Runbook = {
  steps: [
    "Check whether products are processed and sent, and restart a program that does not respond",
    "Remove data that are not needed before the next contact, the oldest product first",
    "Get more backhaul capacity, or leave out the least important contact",
  ],
  spare: "a disk of the same type",
};

export const elementsRunbook: Runbook = {
  steps: [
    "Get new elements of the satellite from the source that downlink.elements names",
    "Make a new contact plan: edge-node schedule SITE --elements with the new file",
    "Load the elements into the antenna's controller, and watch the first pass",
  ],
};

export const backlogRunbook: Runbook = {
  steps: [
    "Check whether processing runs on its host, and restart it if it does not respond",
    "Check whether the backhaul is up and carries products, and check the share that they may use",
    "Leave out the least important contact until the backlog is gone",
  ],
};
