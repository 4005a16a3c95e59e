package java.net.http;

// Its threads end once nobody refers to it; closing it, possible from 21 on, is never owed.
@MustRelease({})
class HttpClient {}
