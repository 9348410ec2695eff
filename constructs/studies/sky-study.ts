import type { FollowingAntenna, SkyFacts } from "../facts/downlink/sky";
import type { NodeContacts } from "./contacts/planned-contacts";
import type { ShedContacts } from "./contacts/shed-contacts";
import type { NodeData } from "./data-flow/node-data";
import type { NodeLinks } from "./link/node-links";
import type { NodePass, NodePasses } from "./passes/node-passes";
import type { NodeRouting } from "./routing/routed-products";
import type { NodeSnapshot } from "./snapshot/snapshot";

/** Answers about what a node receives from its satellites, each computed when it is first asked for, and once. */
export class SkyStudy {
  private known?: NodePasses;
  private knownLinks?: NodeLinks;
  private knownContacts?: NodeContacts;
  private knownData?: NodeData;
  private knownRouting?: NodeRouting;

  constructor(
    readonly sky: SkyFacts,
    private readonly node: NodeSnapshot,
  ) {}

  /** Passes of every satellite over every antenna that follows it, in the window of the design. */
  get passes(): NodePasses {
    return this.searchPasses();
  }

  /**
   * The same passes, for who waits for them.
   *
   * @param onProgress is told how many of the satellites are searched, where they were not yet
   */
  searchPasses(onProgress?: (done: number, total: number) => void): NodePasses {
    const { nodePasses }: typeof import("./passes/node-passes") = require("./passes/node-passes"); // a node without satellites does not wait for it
    this.known ??= nodePasses(this.sky, this.node.site.position, onProgress);
    return this.known;
  }

  /** Passes of one satellite in a part of the window as an antenna with such a horizon would see them, by their beginning. */
  overHorizon(
    catalogueNumber: number,
    span: Pick<SkyFacts, "fromMs" | "toMs">,
    horizon: Pick<FollowingAntenna, "minimumElevationDegrees" | "mask">,
  ): readonly NodePass[] {
    const { nodePasses }: typeof import("./passes/node-passes") = require("./passes/node-passes");
    const satellites = this.sky.satellites.filter(({ elements }) => elements.catalogueNumber === catalogueNumber);
    const antennas = [{ id: "", satellites: [catalogueNumber], ...horizon }];
    return nodePasses({ ...this.sky, ...span, satellites, antennas }, this.node.site.position).passes;
  }

  /** What the passes deliver over the links of the design; undefined where it has none. */
  get links(): NodeLinks | undefined {
    const { links = [], ...sky } = this.sky;
    if (links.length === 0) return undefined;
    const { NodeLinks: Links }: typeof import("./link/node-links") = require("./link/node-links"); // a node without links does not wait for it
    this.knownLinks ??= new Links({ ...sky, links }, this.node.site);
    return this.knownLinks;
  }

  /** The best plan of contacts, and what it leaves out. Proving it takes a worker where passes clash in more than one way. */
  get contacts(): NodeContacts {
    const { nodeContacts }: typeof import("./contacts/node-contacts") = require("./contacts/node-contacts");
    const { overLinks, withoutLinks }: typeof import("./contacts/reception") = require("./contacts/reception");
    const { receivers, site } = this.node;
    const { links } = this;
    const { passes } = this.passes;
    this.knownContacts ??= nodeContacts({
      sky: this.sky,
      receivers,
      position: site.position,
      passes,
      reception: links ? overLinks(links, passes) : withoutLinks(this.sky),
    });
    return this.knownContacts;
  }

  /** Contacts that are lost while the site sheds what receives them; undefined where it sheds nothing of that. */
  get shed(): ShedContacts | undefined {
    const { shedContacts }: typeof import("./contacts/shed-contacts") = require("./contacts/shed-contacts");
    return shedContacts(this.node, this.contacts, this.links);
  }

  /** What becomes of the data of these contacts. */
  get data(): NodeData {
    const { nodeData }: typeof import("./data-flow/node-data") = require("./data-flow/node-data");
    this.knownData ??= nodeData({ sky: this.sky, node: this.node, links: this.links, contacts: () => this.contacts });
    return this.knownData;
  }

  /** Where each product is processed, and in which contacts it comes down. Proving it takes a worker; a node without products has none. */
  get routing(): NodeRouting {
    const { nodeRouting }: typeof import("./routing/node-routing") = require("./routing/node-routing");
    this.knownRouting ??= nodeRouting({ sky: this.sky, node: this.node, links: this.links, contacts: () => this.contacts });
    return this.knownRouting;
  }
}
