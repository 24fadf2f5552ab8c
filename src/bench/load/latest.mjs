/** What a user of PostGraphile would add for the latest figures of each account: a view of the table that keeps them. */
import pg from "pg";

export async function addLatestMetrics(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      CREATE OR REPLACE VIEW latest_account_metric AS
      SELECT DISTINCT ON (account_id, metric) account_id, metric, value, date
      FROM account_metric_latest
      ORDER BY account_id, metric, date DESC, running_total DESC;
      COMMENT ON VIEW latest_account_metric IS '@foreignKey (account_id) references account (id)'`);
  } finally {
    await client.end();
  }
}
