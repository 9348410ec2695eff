import { Argument, Command } from "commander";
import { bashCompletion } from "./bash";
import { completedCommands } from "./command-tree";
import { fishCompletion } from "./fish";
import { zshCompletion } from "./zsh";

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/**
 * `edge-node completion`: the script by which a shell completes commands, options and their words. It holds them, so that no key starts this program: libraries ask it at each.
 *
 * @param program the whole command line, once it is put together
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
