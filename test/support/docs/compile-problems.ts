import { join } from "node:path";
import ts from "typescript";
import { root } from "../../../scripts/repository";

/**
 * Compiles texts as modules of this repository, as strictly as it is compiled itself.
 *
 * @param modules text by a name, as the page that it stands on
 * @returns what the compiler says, a line each: none when all compile
 */
export function compileProblems(modules: Readonly<Record<string, string>>): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const texts = new Map(
    Object.entries(modules).map(([name, text]) => [join(root, "test/docs", `${name.replaceAll(/\W/g, "-")}.ts`), text]),
  );
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...texts.keys()], { ...options, noEmit: true }, host);
  const sources = [...texts.keys()].flatMap((file) => program.getSourceFile(file) ?? []);
  return sources
    .flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)])
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}
