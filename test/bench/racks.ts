import { inOwnProcess } from "./in-own-process";
import type { Measuring } from "./measurement";

const few = 750;
const many = 2 * few;
/** Least of several: what else runs on the machine makes each longer. */
const turns = 3;

/** How the time of one site grows with its racks, each in a process of its own. */
export const racks: Measuring = {
  does: `evaluates and reports one site of ${few} and of ${many} racks, ${turns} times in turn`,
  measure: async () => {
    const least = {
      bare: Number.POSITIVE_INFINITY,
      few: Number.POSITIVE_INFINITY,
      many: Number.POSITIVE_INFINITY,
      plain: Number.POSITIVE_INFINITY,
    };
    for (let turn = 0; turn < turns; turn++) {
      for (const [name, ...args] of [
        ["bare", 0],
        ["few", few],
        ["many", many],
        ["plain", many, "plain"],
      ] as const)
        least[name] = Math.min(least[name], Number(await inOwnProcess("rack-seconds", args)));
    }
    const of = `processor time, ${many} racks with four supplies, two circuits and two PDUs each, on boards of ten`;
    return [
      { name: `${many} racks ÷ ${few} racks`, value: least.many / least.few, unit: "", goal: { bound: "at-most", value: 2.5 }, of },
      { name: `${many} racks ÷ the start of the package`, value: least.many / least.bare, unit: "", of },
      { name: `one site of ${many} racks`, value: least.many, unit: "s", of },
      {
        name: `one plain site of ${many} racks`,
        value: least.plain,
        unit: "s",
        of: `processor time, ${many} racks with one circuit each, nothing promised twice`,
      },
      { name: "start of the package", value: least.bare, unit: "s", of: "loaded, and nothing evaluated" },
    ];
  },
};
