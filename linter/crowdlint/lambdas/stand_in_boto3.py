"""Stands in for boto3 in the process of a tried Lambda: S3 with the one object that it is to read, and nothing else.

So a Lambda runs without an account and touches nothing. What it writes to S3 is kept for as long as it runs.
"""

from __future__ import annotations

import io
import sys
import types
from typing import Any


class _NoSuchKey(Exception):
    """There is no such object."""

    def __init__(self, bucket: str, key: str) -> None:
        super().__init__(f"s3://{bucket}/{key} is not here: a tried Lambda finds only the workers' answers")
        self.response = {"Error": {"Code": "NoSuchKey", "Message": str(self)}}


class _S3:
    """A client, a resource, an object: whichever way it is asked, the same few objects."""

    class exceptions:
        NoSuchKey = _NoSuchKey
        ClientError = _NoSuchKey

    def __init__(self, objects: dict[str, bytes]) -> None:
        self._objects = objects

    def get_object(self, Bucket: str, Key: str, **more: Any) -> dict[str, Any]:
        data = self._data(Bucket, Key)
        return {"Body": io.BytesIO(data), "ContentLength": len(data)}

    def head_object(self, Bucket: str, Key: str, **more: Any) -> dict[str, Any]:
        return {"ContentLength": len(self._data(Bucket, Key))}

    def put_object(self, Bucket: str, Key: str, Body: Any = b"", **more: Any) -> dict[str, Any]:
        data = Body.read() if hasattr(Body, "read") else Body
        self._objects[f"s3://{Bucket}/{Key}"] = data.encode() if isinstance(data, str) else bytes(data)
        return {}

    def download_fileobj(self, Bucket: str, Key: str, Fileobj: Any, **more: Any) -> None:
        Fileobj.write(self._data(Bucket, Key))

    def download_file(self, Bucket: str, Key: str, Filename: str, **more: Any) -> None:
        with open(Filename, "wb") as file:
            file.write(self._data(Bucket, Key))

    def upload_fileobj(self, Fileobj: Any, Bucket: str, Key: str, **more: Any) -> None:
        self.put_object(Bucket, Key, Fileobj)

    def Object(self, bucket_name: str, key: str) -> _Object:
        return _Object(self, bucket_name, key)

    def Bucket(self, name: str) -> _Bucket:
        return _Bucket(self, name)

    def _data(self, bucket: str, key: str) -> bytes:
        try:
            return self._objects[f"s3://{bucket}/{key}"]
        except KeyError:
            raise _NoSuchKey(bucket, key) from None


class _Object:
    def __init__(self, s3: _S3, bucket_name: str, key: str) -> None:
        self._s3, self.bucket_name, self.key = s3, bucket_name, key

    def get(self, **more: Any) -> dict[str, Any]:
        return self._s3.get_object(self.bucket_name, self.key)

    def _write(self, Body: Any = b"", **more: Any) -> dict[str, Any]:
        return self._s3.put_object(self.bucket_name, self.key, Body)

    put = _write


class _Bucket:
    def __init__(self, s3: _S3, name: str) -> None:
        self._s3, self.name = s3, name

    def Object(self, key: str) -> _Object:
        return _Object(self._s3, self.name, key)

    def put_object(self, Key: str, Body: Any = b"", **more: Any) -> dict[str, Any]:
        return self._s3.put_object(self.name, Key, Body)


class _Sts:
    def assume_role(self, **more: Any) -> dict[str, Any]:
        keys = ("AccessKeyId", "SecretAccessKey", "SessionToken")
        return {"Credentials": dict.fromkeys(keys, "none")}

    def get_caller_identity(self) -> dict[str, str]:
        return {"Account": "111122223333", "Arn": "arn:aws:iam::111122223333:role/preflight", "UserId": "preflight"}


def install(texts: dict[str, str]) -> None:
    """Put the stand-in where ``import boto3`` finds it. ``texts``: S3 address -> what lies there."""
    objects = {address: text.encode() for address, text in texts.items()}
    services = {"s3": _S3(objects), "sts": _Sts()}

    def service(service_name: str, *arguments: Any, **more: Any) -> Any:
        if service_name not in services:
            raise NotImplementedError(f"a Lambda that is tried here has S3 alone, not {service_name}")
        return services[service_name]

    class Session:
        def __init__(self, *arguments: Any, **more: Any) -> None:
            self.region_name = more.get("region_name", "us-west-2")

        client = resource = staticmethod(service)

    boto3 = types.ModuleType("boto3")
    vars(boto3).update(client=service, resource=service, Session=Session)
    session = types.ModuleType("boto3.session")
    vars(session).update(Session=Session)
    vars(boto3)["session"] = session
    sys.modules |= {"boto3": boto3, "boto3.session": session}
    exceptions = types.ModuleType("botocore.exceptions")
    vars(exceptions)["__getattr__"] = lambda name: _NoSuchKey  # whichever is caught, this one is raised
    config = types.ModuleType("botocore.config")
    vars(config).update(Config=lambda *arguments, **more: None)
    botocore = types.ModuleType("botocore")
    vars(botocore).update(exceptions=exceptions, config=config)
    sys.modules |= {"botocore": botocore, "botocore.exceptions": exceptions, "botocore.config": config}
