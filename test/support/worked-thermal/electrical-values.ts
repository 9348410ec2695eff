import type { OperatingPointRecord } from "cdktf-edge-node/rules";

type Electrical = OperatingPointRecord["electrical"];

/** What devices draw whose ids begin so, as the network has it. */
export function drawnBy({ network = {} }: Electrical, ...kinds: readonly string[]): number {
  const ours = Object.entries(network).filter(([id]) => kinds.some((kind) => id.startsWith(kind)));
  return ours.reduce((sum, [, { kind, powerW }]) => sum + (kind === "load" ? powerW : 0), 0);
}

/** Of the electrical side under the names of the worked thermal cases. */
export function electricalValues({ racks, electrical, pue }: OperatingPointRecord) {
  const { ups, board } = electrical.network ?? {};
  if (!ups || !board) throw new Error("the network has no UPS or no board");
  return {
    it_W: racks.reduce((sum, { directCurrentW }) => sum + directCurrentW, 0),
    psu_input_W: electrical.itW,
    psu_loss_W: electrical.supplyLossW,
    ups_output_W: ups.powerW - ups.lossW,
    ups_loss_W: ups.lossW,
    panel_output_W: board.powerW - board.lossW,
    panel_loss_W: board.lossW,
    fans_W: drawnBy(electrical, "dry-cooler-"),
    pumps_W: drawnBy(electrical, "facility-pump", "secondary-pump"),
    trim_W: drawnBy(electrical, "trim-chiller-"),
    air_conditioners_W: drawnBy(electrical, "air-conditioner-"),
    heater_W: drawnBy(electrical, "heater"),
    lights_and_controls_W: drawnBy(electrical, "lights", "controls"),
    node_W: electrical.nodePowerW,
    pue,
  };
}
