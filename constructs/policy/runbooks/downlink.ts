import type { Runbook } from "../../facts/watched-limit";

export const linkMarginRunbook: Runbook = {
  steps: [
    "Look whether it rains at the antenna: a margin that comes back with the sky needs no hand",
    "Compare the pointing of the antenna with the satellite of the pass, and its clock with true time",
    "Look at feed, amplifier and cable for water and for a supply that is gone",
  ],
  spare: "a low-noise amplifier and a radio-frequency cable of the same type",
};

export const diskRunbook: Runbook = {
  steps: [
    "Look whether products are processed and sent, and start again what hangs",
    "Take away what nobody needs before the next contact, the oldest product first",
    "Ask for more backhaul, or leave out the contact that matters least",
  ],
  spare: "a disk of the same type",
};

export const elementsRunbook: Runbook = {
  steps: [
    "Take new elements of the satellite from the source that the description names",
    "Make the plan again: edge-node schedule SITE --elements with the new file",
    "Load the elements into the antenna's controller, and look at the first pass",
  ],
};

export const backlogRunbook: Runbook = {
  steps: [
    "Look whether processing runs on its host, and start again what hangs",
    "Look whether the backhaul is up and carries products, and at its share for them",
    "Leave out the contact that matters least until the backlog is gone",
  ],
};
