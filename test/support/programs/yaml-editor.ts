import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Where the cursor is, counted from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** What a language server says on a line of the file. */
interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly items?: readonly unknown[]; readonly diagnostics?: readonly Diagnostic[] };
  readonly result?: unknown;
}

/** An editor of one file with yaml-language-server, which is what VS Code, Neovim, Zed and others check and complete YAML with: they speak this protocol with it. */
export class YamlEditor {
  private readonly server: ChildProcess;
  private readonly waiting = new Map<number | string, (message: Message) => void>();
  private rest = Buffer.alloc(0);
  private version = 0;
  private readonly uri: string;

  constructor(private readonly file: string) {
    this.uri = pathToFileURL(file).href;
    const program = join(require.resolve("yaml-language-server/package.json"), "../bin/yaml-language-server");
    this.server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    this.server.stdout?.on("data", (data: Buffer) => this.read(data));
  }

  async start(): Promise<void> {
    const hover = { contentFormat: ["markdown"] };
    await this.ask("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true }, textDocument: { hover } },
    });
    this.send({ method: "initialized", params: {} });
    const text = readFileSync(this.file, "utf8");
    const textDocument = { uri: this.uri, languageId: "yaml", version: this.version, text };
    this.send({ method: "textDocument/didOpen", params: { textDocument } });
    // It says the problems of what is opened as often as it reads its settings meanwhile: what it says of a prop that nobody knows comes after all of these.
    const isKnown = (found: readonly string[]) => !found.some((problem) => problem.includes("Property unheard-of"));
    for (let found = await this.problems(`${text}\nunheard-of: 1\n`); isKnown(found); ) found = await this.nextProblems();
    for (let found = await this.problems(text); !isKnown(found); ) found = await this.nextProblems();
  }

  stop(): void {
    this.server.kill();
  }

  /** What the editor underlines in that text, as `line: message`. */
  async problems(text: string): Promise<string[]> {
    writeFileSync(this.file, text);
    this.version += 1;
    const params = { textDocument: { uri: this.uri, version: this.version }, contentChanges: [{ text }] };
    return this.nextProblems(() => this.send({ method: "textDocument/didChange", params }));
  }

  private async nextProblems(ask: () => void = () => undefined): Promise<string[]> {
    const { params: found } = await this.answer("textDocument/publishDiagnostics", ask);
    return (found?.diagnostics ?? []).map(({ message, range }) => `${range.start.line + 1}: ${message}`);
  }

  /** What the editor offers at a place of the text that it has. */
  async offers(position: Position): Promise<string[]> {
    const { result } = await this.ask("textDocument/completion", { textDocument: { uri: this.uri }, position });
    return (result as { readonly items: readonly { readonly label: string }[] }).items.map(({ label }) => label);
  }

  /** What the editor shows beside what the mouse is over. */
  async shows(position: Position): Promise<string> {
    const { result } = await this.ask("textDocument/hover", { textDocument: { uri: this.uri }, position });
    return (result as { readonly contents: { readonly value: string } } | null)?.contents.value ?? "";
  }

  private ask(method: string, params: object): Promise<Message> {
    this.version += 1;
    const id = this.version;
    return this.answer(id, () => this.send({ id, method, params }));
  }

  private answer(key: number | string, ask: () => void): Promise<Message> {
    return new Promise((resolve) => {
      this.waiting.set(key, resolve);
      ask();
    });
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private read(data: Buffer): void {
    this.rest = Buffer.concat([this.rest, data]);
    for (;;) {
      const begin = this.rest.indexOf("\r\n\r\n") + 4;
      const length = Number(/Content-Length: (\d+)/.exec(this.rest.subarray(0, begin).toString())?.[1]);
      if (begin < 4 || this.rest.length < begin + length) return;
      this.take(JSON.parse(this.rest.subarray(begin, begin + length).toString()) as Message);
      this.rest = this.rest.subarray(begin + length);
    }
  }

  private take(message: Message): void {
    const { id, method, params } = message;
    // The server asks for the editor's settings, of which there are none
    if (method !== undefined && id !== undefined) this.send({ id, result: params?.items?.map(() => null) ?? null });
    const key = method ?? id ?? "";
    this.waiting.get(key)?.(message);
    this.waiting.delete(key);
  }
}
