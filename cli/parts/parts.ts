import { Command } from "commander";
import { parts, tryFindPart } from "../../constructs/catalog";
import { kindNames, kindsOfParts, tryFindKind } from "../../constructs/catalog/kinds/kinds";
import { type Asked, answerOf } from "../../constructs/catalog/kinds/part-search";
import { listIds } from "../../constructs/plain/list-ids";
import { listValues } from "../../constructs/plain/list-values";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";
import { type FoundTable, type TableOptions, tableCommand } from "../terminal/table-command";
import { listedPartText } from "./part-text";
import { type SearchOptions, searchedKinds, searchOf, searchOptions } from "./search-options";
import { tabulateParts } from "./tabulate-parts";

interface PartsOptions extends SearchOptions, TableOptions {}

/** `edge-node parts`: lists the catalogue or one kind, or shows one part with all its facts. */
export function partsCommand(): Command {
  const command = new Command("parts")
    .description("List the parts of the catalogue, of one kind or with at least a capacity; or show all that is known of one part")
    .argument("[kind-or-id]", `${kindNames.join(", ")}; or the id of a part, such as kelvion-121`);
  tableCommand(command, {
    formats: ["format of the list", "text", "json"],
    find: ([word], options: PartsOptions) => {
      const asked = searchOf(options);
      return word === undefined || tryFindKind(word) ? findAll(word, asked, options) : findOne(word, asked);
    },
  });
  for (const option of searchOptions()) command.addOption(option);
  return command;
}

function findOne(id: string, asked: Asked): FoundTable {
  const part = tryFindPart(id);
  if (!part) {
    const known = [...kindNames, ...listIds(parts)];
    throw new InputError(
      `Part must be a kind or an id but is ${quotedText(id)}: ${suggestion(id, known, "choose one that edge-node parts lists")}`,
    );
  }
  if (Object.keys(asked).length > 0)
    throw new InputError(`A kind must be named to search its parts but ${id} is one part: write ${part.kind}, or leave the options out`);
  return { found: part, list: () => ({ blocks: [listedPartText(part).trimEnd()] }) };
}

/** Lists parts that match a search. In JSON, the note on parts whose documents do not state it goes to standard error. */
function findAll(name: string | undefined, asked: Asked, { format, width }: PartsOptions): FoundTable {
  const kind = name === undefined ? undefined : tryFindKind(name);
  const kinds = searchedKinds(asked, kind ? [kind] : kindsOfParts, kind !== undefined).map((each) => each.kind as string);
  const answers = parts.filter((part) => kinds.includes(part.kind)).map((part) => ({ part, answer: answerOf(part, asked) }));
  const found = answers.filter(({ answer }) => answer.outcome === "meets");
  const silent = answers.filter(({ answer }) => answer.outcome === "not-stated").map(({ part }) => part.id);
  const notes = silent.length === 0 ? [] : [`not listed, because their documents do not state it: ${silent.join(", ")}`];
  return {
    found: listValues(found, "part"),
    list: () => ({ blocks: [found.length === 0 ? "no part states it in its document" : tabulateParts(found, kind), ...notes] }),
    end: () => {
      if (format === "json") for (const note of notes) process.stderr.write(`${wrappedText(note, width)}\n`);
    },
  };
}
