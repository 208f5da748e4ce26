// See export_order.hpp.
#include "features/listing/export_order.hpp"

namespace renkei::listing {

ExportQuery query_of(const ExportWish& wish) {
  ExportQuery query = query_with(wish.query);
  query.list = wish.list;
  query.format = wish.format;
  query.charset = wish.charset;
  query.audience = wish.audience;
  return query;
}

}  // namespace renkei::listing
