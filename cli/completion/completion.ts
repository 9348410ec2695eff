import { Argument, Command } from "commander";
import { bashCompletion } from "./bash";
import { completedCommands } from "./command-tree";
import { fishCompletion } from "./fish";
import { zshCompletion } from "./zsh";

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/**
 * `edge-node completion`: writes the script with which a shell completes commands, options and words. The script holds the words, so no key
 * press starts this program.
 *
 * @param program returns the whole command line once it is complete
 */
export function completionCommand(program: () => Command): Command {
  return new Command("completion")
    .description("Print the script with which a shell completes this command")
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(shells)))
    .addHelpText(
      "after",
      [
        "",
        "bash: edge-node completion bash > ~/.local/share/bash-completion/completions/edge-node",
        'zsh:  edge-node completion zsh > "${fpath[1]}/_edge-node"',
        "fish: edge-node completion fish > ~/.config/fish/completions/edge-node.fish",
      ].join("\n"),
    )
    .action((shell: keyof typeof shells) => {
      process.stdout.write(shells[shell](completedCommands(program())));
    });
}
