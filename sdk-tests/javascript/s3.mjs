// Objects up and down with the AWS SDK for JavaScript v3, with its default settings:
//
//   node s3.mjs BUCKET          prints what it saw as JSON
//
// Endpoint and profile come from the environment, as in any program of the SDK.

import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import * as s3 from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

const [Bucket] = process.argv.slice(2);
const client = new s3.S3Client({});
const send = (operation, input) => client.send(new s3[`${operation}Command`]({ Bucket, ...input }));
const text = async (Key, more) => (await send("GetObject", { Key, ...more })).Body.transformToString();
const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");
const seen = {};

await send("CreateBucket");

// A text, a stream whose length nobody knows before, and a key that has to be escaped.
const put = await send("PutObject", { Key: "text", Body: "hello", Metadata: { colour: "blue" } });
seen.checksum = put.ChecksumCRC32;
seen.text = await text("text");
seen.range = await text("text", { Range: "bytes=1-3" });
seen.metadata = (await send("HeadObject", { Key: "text" })).Metadata;
const odd = "dir/ü +&?=%'()*!~.txt";
await send("PutObject", { Key: odd, Body: "odd" });
seen.odd = await text(odd);
await send("CopyObject", { Key: "copy", CopySource: `${Bucket}/text` });
seen.copy = await text("copy");

// In parts of 5 MiB, from a stream.
const big = Buffer.alloc(12 << 20, "orglab");
const upload = new Upload({ client, params: { Bucket, Key: "big", Body: Readable.from([big]) } });
seen.parts = (await upload.done()).ETag.match(/-(\d+)"$/)[1];
const down = await (await send("GetObject", { Key: "big" })).Body.transformToByteArray();
seen.same = digest(down) === digest(big);

// URLs that are signed, for whoever has no key.
const sign = (operation, input) => getSignedUrl(client, new s3[`${operation}Command`]({ Bucket, ...input }));
const uploaded = await fetch(await sign("PutObject", { Key: "signed" }), { method: "PUT", body: "by URL" });
const fetched = await fetch(await sign("GetObject", { Key: "signed" }));
seen.signed = [uploaded.status, fetched.status, await fetched.text()];
seen.unsigned = (await fetch((await sign("GetObject", { Key: "signed" })).split("?")[0])).status;

const pages = s3.paginateListObjectsV2({ client, pageSize: 2 }, { Bucket });
seen.keys = [];
seen.pages = 0;
for await (const page of pages) {
  seen.keys.push(...page.Contents.map((object) => object.Key));
  seen.pages += 1;
}
const Objects = seen.keys.map((Key) => ({ Key }));
seen.deleted = (await send("DeleteObjects", { Delete: { Objects } })).Deleted.length;
try {
  await text("text");
} catch (error) {
  seen.missing = error.name;
}
await send("DeleteBucket");
await s3.waitUntilBucketNotExists({ client, maxWaitTime: 10 }, { Bucket });
console.log(JSON.stringify(seen));
