package cn.bangdai.local.s3;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;

/**
 * Everything is private, whatever the permissions of the files say. The server would let anybody
 * without a key list a bucket whose folder other users may read, and ask which objects exist.
 */
final class PrivateBlobStore extends ForwardingBlobStore {

  PrivateBlobStore(BlobStore files) {
    super(files);
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return BucketCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key, String version) {
    return ObjectCannedACL.PRIVATE;
  }
}
