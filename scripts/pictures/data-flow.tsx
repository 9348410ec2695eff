import { raw } from "hono/html";
import { brokenText } from "./broken-text";
import { colour, sans, widestFont } from "./paper";

const width = 960; // [px]
const box = { width: 174, height: 88 } as const; // [px]
const pitch = { x: 204, y: 156 } as const; // [px] from a box to the next
const first = { x: 138, y: 38 } as const; // [px]
const around = 18; // [px] of a lane around its boxes, and of the picture around its lanes
const height = first.y + 2 * pitch.y + box.height + 2 * around + 2; // [px]

/** One thing that data becomes, in a lane and a place of it. */
interface Step {
  readonly lane: number;
  readonly place: number;
  readonly name: string;
  readonly words: string;
  /** `main` is what a reader looks for, `outside` is not of this library. @default plain */
  readonly kind?: "plain" | "main" | "outside";
}

const steps: readonly Step[] = [
  { lane: 0, place: 0, name: "Design", words: "racks, cooling, power, downlink, workloads" },
  { lane: 0, place: 1, name: "Site", words: "climate, grid, promises of redundancy" },
  { lane: 0, place: 2, name: "Facts", words: "numbers in SI units, with sources" },
  { lane: 0, place: 3, name: "Snapshot", words: "the whole node, its references checked" },
  { lane: 1, place: 0, name: "Study", words: "heat and power solved in every scenario" },
  { lane: 1, place: 1, name: "Rules, policy", words: "limits, packs, waivers, a rule of your own" },
  { lane: 1, place: 2, name: "Findings", words: "value, limit, margin, worst scenario", kind: "main" },
  { lane: 1, place: 3, name: "Reports", words: "page, JSON, SARIF …; exit code 0 or 1", kind: "main" },
  { lane: 2, place: 0, name: "Plan", words: "what is deployed, and its alerts" },
  { lane: 2, place: 1, name: "Constructs", words: "one stack a site, in cdktf or cdktn" },
  { lane: 2, place: 2, name: "Terraform JSON", words: "containers, networks, volumes, outputs", kind: "main" },
  { lane: 2, place: 3, name: "Your node", words: "terraform apply on its Docker engine", kind: "outside" },
];
const lanes = ["You describe", "It is judged", "It is written"] as const;

/** From a design and a site to reports and Terraform JSON. */
export function dataFlowPicture(): string {
  return `${String(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="flow-title flow-desc"
    >
      <title id="flow-title">From a design and a site to reports and Terraform JSON</title>
      <desc id="flow-desc">
        {`A design and a site become facts, and facts a snapshot. A study solves it in every scenario; with rules and policy it gives findings, which leave as reports of every site. A site that passes goes on: plan, constructs, Terraform JSON, which Terraform applies to the node.`}
      </desc>
      <style>{raw(style)}</style>
      <defs>
        <marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0.8 L10 5 L0 9.2 z" fill={colour.bar} />
        </marker>
      </defs>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="10" fill={colour.ground} stroke={colour.line} />
      {lanes.map((name, lane) => (
        <Lane name={name} lane={lane} />
      ))}
      {steps.map((step) => (
        <Box {...step} />
      ))}
      <Arrows />
    </svg>,
  )}\n`;
}

const Lane = ({ name, lane }: { readonly name: string; readonly lane: number }) => (
  <>
    <rect
      x={around}
      y={first.y - around + lane * pitch.y}
      width={width - 2 * around}
      height={box.height + 2 * around}
      rx="8"
      fill={colour.panel}
    />
    {brokenText(name, 17, 80).map((line, i) => (
      <text class="lane" x="36" y={first.y + lane * pitch.y + box.height / 2 - 4 + i * 22}>
        {line}
      </text>
    ))}
  </>
);

const Box = ({ lane, place, name, words, kind = "plain" }: Step) => {
  const [x, y] = [first.x + place * pitch.x, first.y + lane * pitch.y];
  return (
    <>
      <rect class={kind} x={x} y={y} width={box.width} height={box.height} rx="6" />
      <text class="step" x={x + box.width / 2} y={y + 29}>
        {name}
      </text>
      {brokenText(words, 13, (box.width - 16) / widestFont).map((line, i) => (
        <text class="words" x={x + box.width / 2} y={y + 52 + i * 18}>
          {line}
        </text>
      ))}
    </>
  );
};

/** The edges and the middle of a box [px]. */
function sides(lane: number, place: number) {
  const left = first.x + place * pitch.x;
  const top = first.y + lane * pitch.y;
  return { left, right: left + box.width, top, bottom: top + box.height, across: left + box.width / 2, down: top + box.height / 2 };
}

const Arrows = () => {
  const findings = sides(1, 2);
  return (
    <>
      {[0, 1].map((lane) => (
        <Plus lane={lane} />
      ))}
      {[
        [0, 1],
        [0, 2],
        [1, 1],
        [1, 2],
        [2, 0],
        [2, 1],
        [2, 2],
      ].map(([lane = 0, place = 0]) => (
        <path class="arrow" d={`M${sides(lane, place).right + 2} ${sides(lane, place).down} H${sides(lane, place + 1).left - 3}`} />
      ))}
      <path class="arrow" d={turn(sides(0, 3), sides(1, 0))} />
      <path class="arrow" d={turn(findings, sides(2, 0))} />
      <text class="passes" x={findings.across - 14} y={findings.bottom + 15}>
        a site that passes
      </text>
    </>
  );
};

/** Of two boxes that together give the next. */
const Plus = ({ lane }: { readonly lane: number }) => (
  <text class="plus" x={(sides(lane, 0).right + sides(lane, 1).left) / 2} y={sides(lane, 0).down + 8}>
    +
  </text>
);

/** Down out of a box, along between the lanes, and down into the first box of the next. */
function turn(from: ReturnType<typeof sides>, to: ReturnType<typeof sides>): string {
  const between = (from.bottom + to.top) / 2;
  const r = 8;
  return `M${from.across} ${from.bottom + 2} V${between - r} q0 ${r} ${-r} ${r} H${to.across + r} q${-r} 0 ${-r} ${r} V${to.top - 3}`;
}

const style = `
text { font-family: ${sans}; fill: ${colour.ink}; }
.lane { font-size: 17px; font-weight: 700; fill: ${colour.soft}; }
.step { font-size: 16px; font-weight: 700; text-anchor: middle; }
.words { font-size: 13px; fill: ${colour.soft}; text-anchor: middle; }
.plus { font-size: 22px; font-weight: 700; fill: ${colour.bar}; text-anchor: middle; }
.passes { font-size: 13px; font-weight: 700; fill: ${colour.pass}; text-anchor: end; }
.plain { fill: ${colour.paper}; stroke: ${colour.line}; stroke-width: 1.5; }
.main { fill: ${colour.barGround}; stroke: ${colour.bar}; stroke-width: 1.5; }
.outside { fill: none; stroke: ${colour.soft}; stroke-width: 1.5; stroke-dasharray: 5 4; }
.arrow { fill: none; stroke: ${colour.bar}; stroke-width: 2; marker-end: url(#head); }
`;
