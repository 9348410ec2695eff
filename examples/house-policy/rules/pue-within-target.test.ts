import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { firstSite } from "../first-site";
import { pueWithinTarget } from "./pue-within-target";
