import { Command, Option } from "commander";
import { parts, tryFindPart } from "../../constructs/catalog";
import { kindNames, kindsOfParts, tryFindKind } from "../../constructs/catalog/kinds/kinds";
import { type Asked, answerOf } from "../../constructs/catalog/kinds/sought";
import { readableJson } from "../../constructs/report/readable-json";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../exit-codes";
import { meant } from "../meant";
import { type AskedOptions, askedOf, askedOptions, soughtKinds } from "../parts/asked-options";
import { listedPartText } from "../parts/part-text";
import { partsTable } from "../parts/parts-table";
import { widthOption } from "../width-option";

interface PartsOptions extends AskedOptions {
  readonly format: "text" | "json";
  readonly width: number;
}

/** `edge-node parts`: the catalogue, a kind of it, or one part with all that is known of it. */
export function partsCommand(): Command {
  const command = new Command("parts")
    .description("List the parts of the catalogue, those of a kind or those that have a capacity; or say all of one part")
    .argument("[kind-or-id]", `${kindNames.join(", ")}; or the id of a part, as kelvion-121`)
    .addOption(new Option("--format <name>", "how they are written").choices(["text", "json"]).default("text"))
    .addOption(widthOption());
  for (const option of askedOptions()) command.addOption(option);
  return command.action((word: string | undefined, options: PartsOptions) => {
    const asked = askedOf(options);
    if (word === undefined || tryFindKind(word)) list(word, asked, options);
    else one(word, asked, options);
  });
}

function one(id: string, asked: Asked, { format, width }: PartsOptions): void {
  const part = tryFindPart(id);
  if (!part) {
    const known = [...kindNames, ...parts.map((each) => each.id)];
    throw new InputError(`Part must be a kind or an id but is ${quotedText(id)}: ${meant(id, known, "edge-node parts lists them")}`);
  }
  if (Object.keys(asked).length > 0)
    throw new InputError(`A kind must be named to seek among its parts but ${id} is a part: name ${part.kind}, or leave the options out`);
  process.stdout.write(format === "json" ? readableJson(part) : wrappedText(listedPartText(part), width));
}

function list(name: string | undefined, asked: Asked, { format, width }: PartsOptions): void {
  const kind = name === undefined ? undefined : tryFindKind(name);
  const kinds = soughtKinds(asked, kind ? [kind] : kindsOfParts, kind !== undefined).map((each) => each.kind as string);
  const answers = parts.filter((part) => kinds.includes(part.kind)).map((part) => ({ part, answer: answerOf(part, asked) }));
  const found = answers.filter(({ answer }) => answer.outcome === "meets");
  const silent = answers.filter(({ answer }) => answer.outcome === "not-stated").map(({ part }) => part.id);
  const note = silent.length === 0 ? "" : wrappedText(`documents that do not say it: ${silent.join(", ")}\n`, width);
  if (format === "json") process.stdout.write(readableJson(found.map(({ part }) => part)));
  else process.stdout.write(found.length === 0 ? "no part has it by its document\n" : partsTable(found, kind, width));
  (format === "json" ? process.stderr : process.stdout).write(note);
}
