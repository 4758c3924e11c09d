// One call with the AWS SDK for JavaScript v3, as a program:
//
//   node call.mjs CLIENT OPERATION [INPUT]     prints the answer as JSON
//   node call.mjs credentials                  prints what fromSSO gives for AWS_PROFILE
//
// Endpoint, profile and keys come from the environment and the config file, as in any program of the SDK. An error is
// printed as JSON on stderr, with exit code 1.

import { fromSSO } from "@aws-sdk/credential-providers";

// SDKs of one service keep their shape: a module that has a client and a command for each operation.
const CLIENTS = {
  cloudtrail: ["@aws-sdk/client-cloudtrail", "CloudTrailClient"],
  iam: ["@aws-sdk/client-iam", "IAMClient"],
  organizations: ["@aws-sdk/client-organizations", "OrganizationsClient"],
  sso: ["@aws-sdk/client-sso", "SSOClient"],
  "sso-oidc": ["@aws-sdk/client-sso-oidc", "SSOOIDCClient"],
  sts: ["@aws-sdk/client-sts", "STSClient"],
};

async function call(client, operation, input) {
  if (client === "credentials") {
    return fromSSO()();
  }
  const [module, name] = CLIENTS[client];
  const sdk = await import(module);
  const command = new sdk[`${operation}Command`](JSON.parse(input ?? "{}"));
  const { $metadata, ...answer } = await new sdk[name]({}).send(command);
  return answer;
}

try {
  console.log(JSON.stringify(await call(...process.argv.slice(2))));
} catch (error) {
  // A credential provider passes the service's error on as the message of its own, or as its cause.
  const { name, message, error: code, $metadata, $response } = error;
  console.error(JSON.stringify({ name, message, code, status: $metadata?.httpStatusCode ?? $response?.statusCode }));
  process.exitCode = 1;
}
