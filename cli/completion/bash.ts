import { listNames } from "../../constructs/plain/list-ids";
import { listValues } from "../../constructs/plain/list-values";
import type { CompletedCommand } from "./command-tree";
import { quoted } from "./quoted";

/** Returns the script for bash 3.2 and later. Where it has no words, bash completes files. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flag, words }) => `    ${quoted(`${name} ${flag}`)}) words=${quoted(words.join(" "))} ;;`),
  );
  const behind = commands.map(
    ({ name, options, words }) =>
      `    ${quoted(name)}) words=${quoted(words.join(" "))} options=${quoted(listValues(options, "flag").join(" "))} ;;`,
  );
  return [
    "_edge_node() {",
    '  local word="${COMP_WORDS[COMP_CWORD]}" words="" options="--help --version"',
    '  case "${COMP_WORDS[1]}" in',
    ...behind,
    "  esac",
    '  case "${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD-1]}" in',
    ...values,
    "  esac",
    `  [ "$COMP_CWORD" -gt 1 ] || words=${quoted(listNames(commands).join(" "))}`,
    '  case "$word" in -*) words="$options" ;; esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    "}",
    "complete -o default -F _edge_node edge-node",
    "",
  ].join("\n");
}
