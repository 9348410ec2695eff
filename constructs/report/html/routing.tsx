import type { ReportedProductPlan, ReportedRouting } from "../routing";
import { limitsText, productColumns, routingCaveat, routingText } from "../words/routing-text";
import { sentence } from "../words/sentence";
import { PagePart, Table } from "./table";

/** Where each product of the satellites is processed. */
export const Routing = ({ routing }: { readonly routing: ReportedRouting | undefined }) => {
  if (!routing) return null;
  return (
    <PagePart id="routing" title="Products, on board, at the edge or at home">
      <p>{sentence(routingText(routing))}</p>
      {routing.outcome === "routed" && <Plan {...routing} />}
    </PagePart>
  );
};

const Plan = (plan: ReportedProductPlan) => {
  const limits = limitsText(plan);
  return (
    <>
      <Table
        caption="Products, as they are declared"
        head={productColumns.map(({ head }) => head)}
        rows={plan.products.map((product) => productColumns.map(({ text }) => text(product)))}
        numbers={[3, 4, 6, 8]}
      />
      <p>
        {limits === undefined ? "" : `${sentence(limits)} `}
        {sentence(`The plan is ${routingCaveat}`)}
      </p>
    </>
  );
};
