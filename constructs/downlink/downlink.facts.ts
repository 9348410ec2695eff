import type { LinkReceiverFacts } from "../facts/downlink/link";
import { type DownlinkFacts, deviceFacts, type IdleReceptions } from "../facts/node-facts";
import { deviceBuiltFor } from "../facts/power/built-for";
import type { DemandFacts } from "../facts/power/demand";
import { product } from "../facts/product";
import { addUp } from "../plain/add-up";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { maskOf } from "../props/horizon";
import { bandHzOf } from "../props/radio-band";
import { shedFacts } from "../props/shed";
import { statedPart } from "../provenance/part-id";
import type { StatedFact } from "../provenance/stated-fact";
import { contactFacts, wholeMs } from "./contacts.facts";
import type { ParsedDownlink } from "./downlink.props";
import { linkFacts, receptionFacts } from "./link.facts";
import { mountFacts } from "./mount.facts";
import { dataProductFacts, onboardFacts } from "./products.facts";
import { satelliteId } from "./satellites.props";
import { storageFacts } from "./storage.props";

/** Returns the downlink for the solver: power of antennas outdoors and heat of receivers in the room. Both count as IT in PUE. */
export function downlinkFacts(props: ParsedDownlink): DownlinkFacts {
  const antennas = props.antennas.map((antenna) => antennaDemand(antenna));
  const receivers = props.receivers.map((receiver) => demand(receiver, "inside"));
  return {
    dataRateBitPerS: addUp(props.receivers, (receiver) => receiver.dataRate.bitsPerSecond),
    ...skyFacts(props),
    ...defined({ idleReceptions: idleReceptions(props) }),
    ...(props.storage && { storage: storageFacts(props.storage) }),
    receivers: props.receivers.map(({ name, antenna, dataRate }) => ({ id: name, antenna, dataRateBitPerS: dataRate.bitsPerSecond })),
    demands: [...antennas, ...receivers],
    devices: [
      ...props.antennas.map((antenna) => deviceFacts("downlink", "antenna", antenna.name, antenna)),
      ...props.receivers.map((receiver) => deviceFacts("downlink", "receiver", receiver.name, receiver)),
    ],
    stated: [...[...props.antennas, ...props.receivers].flatMap(partStated), ...linkStated(props)],
    products: [
      ...props.antennas.map((one) => product("antenna", `downlink/${one.name}`, "downlink.antennas[]", one)),
      ...props.receivers.map((one) => product("receiver", `downlink/${one.name}`, "downlink.receivers[]", one)),
    ],
  };
}

/** Default lowest elevation: a lower signal is lost near the ground. */
const usualMinimumDegrees = 5; // [°]

/** Returns the sky of a design; empty without satellites. */
function skyFacts(downlink: ParsedDownlink): Pick<DownlinkFacts, "sky"> {
  const { satellites, elements, window, antennas, contacts, links, products, receivers, solverSteps } = downlink;
  if (!satellites || !elements || !window) return {};
  return {
    sky: {
      fromMs: window.from,
      toMs: window.to,
      satellites: satellites.flatMap((satellite) => {
        const set = elements.sets.get(satellite.number);
        const { weight, onboardProcessing } = satellite;
        const own = defined({ weight, onboard: onboardProcessing && onboardFacts(onboardProcessing) });
        return set ? [{ id: satelliteId(satellite), elements: set, ...own }] : [];
      }),
      antennas: antennas.map((antenna) =>
        defined({
          id: antenna.name,
          satellites: antenna.satellites,
          minimumElevationDegrees: antenna.minimumElevation?.degrees ?? usualMinimumDegrees,
          mask: antenna.horizon && maskOf(antenna.horizon),
          maximumContactS: antenna.maximumContact?.seconds,
          receptions: antenna.receptions?.map(receptionFacts),
          gapMs: antenna.gap && wholeMs(antenna.gap),
          mount: antenna.mount && mountFacts(antenna.mount),
        }),
      ),
      ...(contacts && { contacts: contactFacts(contacts) }),
      ...(products && { products: dataProductFacts(products, window) }),
      ...(links && { links: links.map(linkFacts), receivers: receivers.map(linkReceiverFacts) }),
      ...defined({ solverSteps }),
      source: elements.source,
    },
  };
}

/** Returns the receptions that no link uses, because the design lacks what a link needs. */
function idleReceptions({ antennas, satellites, elements, window, links }: ParsedDownlink): IdleReceptions | undefined {
  const names = antennas.flatMap(({ name, receptions = [] }) => (receptions.length > 0 ? [name] : []));
  const missing = Object.entries({ satellites, elements, window, links }).flatMap(([prop, value]) => (value === undefined ? [prop] : []));
  return names.length === 0 || missing.length === 0 ? undefined : { antennas: names, missing };
}

/** Returns the power of an antenna: tracking, strongest wind, and de-icing where it is coldest. */
function antennaDemand(antenna: ParsedDownlink["antennas"][number]): DemandFacts {
  const own = demand(antenna, antenna.place ?? "outside");
  return {
    ...own,
    powerW: own.powerW + (antenna.windPower?.watts ?? 0),
    ...defined({ deIcingW: antenna.deIcingPower?.watts }),
  };
}

type ParsedPart = ParsedDownlink["antennas"][number] | ParsedDownlink["receivers"][number];

function partStated(part: ParsedPart): StatedFact[] {
  const path = `downlink/${part.name}`;
  return compact([statedPart(path, part), part.shedBy && { path: `${path}/shedBy`, source: part.shedBy.source }]);
}

function demand(part: ParsedPart, place: "inside" | "outside"): DemandFacts {
  return {
    id: part.name,
    powerW: part.power.watts,
    powerFactor: part.powerFactor?.value ?? 1,
    place,
    heatTo: place === "inside" ? "room" : "outdoors",
    it: true,
    sheddable: part.sheddable ?? false,
    ...shedFacts(part),
    ...deviceBuiltFor(part, part.source),
  };
}

function linkReceiverFacts(receiver: ParsedDownlink["receivers"][number]): LinkReceiverFacts {
  const { name, antenna, dataRate, band, bandwidth, segment, source } = receiver;
  return defined({
    id: name,
    antenna,
    dataRateBitPerS: dataRate.bitsPerSecond,
    bandHz: band && bandHzOf(band),
    bandwidthHz: bandwidth?.hertz,
    segmentS: segment?.seconds,
    source,
  });
}

/** Returns the sources of links, receptions and products. */
function linkStated({ links = [], satellites = [], products = [], antennas }: ParsedDownlink): StatedFact[] {
  return [
    ...links.flatMap((link) => [
      { path: `downlink/links/${link.name}`, source: link.source },
      ...(link.coding.standard === "CCSDS"
        ? link.coding.modcods.map(({ source }, i) => ({ path: `downlink/links/${link.name}/coding/${i}`, source }))
        : []),
    ]),
    ...satellites.flatMap(({ onboardProcessing, ...satellite }) =>
      onboardProcessing
        ? [{ path: `downlink/satellites/${satelliteId(satellite)}/onboardProcessing`, source: onboardProcessing.source }]
        : [],
    ),
    ...products.map(({ name, source }) => ({ path: `downlink/products/${name}`, source })),
    ...antennas.flatMap(({ name, receptions = [] }) =>
      receptions.map(({ source }, i) => ({ path: `downlink/${name}/receptions/${i}`, source })),
    ),
  ];
}
