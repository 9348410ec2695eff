import type { Source } from "../props/source";

const coolChip121Source: Source = {
  mark: "partial",
  document: "Vertiv CoolChip CDU 121 Application and Planning Guide SL-802762",
  url: "https://www.vertiv.com/490d59/globalassets/shared/vertiv-coolchip-cdu-121-application-and-planning-guide-sl-802762.pdf",
};

/** In-rack CDU Vertiv CoolChip CDU 121: 121 kW at 4 K approach, 120 L/min, 875 W. Its sheet gives no primary flow or fluid: the design does. */
export const vertivCoolChip121 = {
  heat: "121 kW",
  approach: "4 K",
  secondaryFlow: "120 L/min",
  pumpPower: "875 W",
  source: coolChip121Source,
} as const;
