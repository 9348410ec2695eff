import type { CompletedCommand, CompletedOption } from "./command-tree";
import { quoted } from "./quoted";

/** Returns the script for the completion system of zsh, a file `_edge-node` in its `fpath`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return [
    "#compdef edge-node",
    "_edge_node() {",
    "  local -a commands=(",
    ...commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`),
    "  )",
    "  if (( CURRENT == 2 )); then",
    "    _describe command commands",
    "    return",
    "  fi",
    "  shift words",
    "  (( CURRENT-- ))",
    '  case "$words[1]" in',
    ...commands.map(
      ({ name, options, words }) => `    ${name}) _arguments ${[...options.map(optionSpec), argumentSpec(words)].join(" ")} ;;`,
    ),
    "  esac",
    "}",
    'if [ "$funcstack[1]" = "_edge-node" ]; then _edge_node "$@"; else compdef _edge_node edge-node; fi',
    "",
  ].join("\n");
}

function optionSpec({ flag, description, takesValue, words }: CompletedOption): string {
  const value = takesValue ? `:value:${words.length > 0 ? `(${words.join(" ")})` : "_files"}` : "";
  return quoted(`*${flag}[${description.replace(/[[\]:\\]/g, "\\$&")}]${value}`);
}

function argumentSpec(words: readonly string[]): string {
  return quoted(`*:argument:${words.length > 0 ? `(${words.join(" ")})` : "_files"}`);
}
